const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not authorised',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  409: 'Conflict',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Cannot be read',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Busy',
}

/** An error as RFC 9457 describes it. */
export function problem(status: number, detail: string): { type: string; title: string; status: number; detail: string } {
  return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail }
}

/** An error that the server answers with a status, and headers, of its own. */
export function httpError(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Error & { statusCode: number; headers: Readonly<Record<string, string>> } {
  return Object.assign(new Error(message), { statusCode: status, headers })
}
