export const isCommaText = (text: string): boolean => text === ',' || text === '\u060c'
