/** The lines of a text, trimmed, empty ones left out; byte order marks and carriage returns gone. Nothing inside a line is changed. */
export function splitLines(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|[\n\u2028\u2029\u000b\u000c\u0085]/)
    .map(line => line.replace(/^[\s\u200b-\u200f\u202a-\u202e\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\ufeff]+$/g, ''))
    .filter(line => line !== '')
}
