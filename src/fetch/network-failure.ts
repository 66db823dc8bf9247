// network-failure: what went wrong between us and a server, told so that a person knows which of the two to look at.
import { ReaderError } from '../core/errors.ts';

type Told = readonly [why: string, hint: string];

const CHECK_CONNECTION = 'Check your connection, then try again.';
const CUT: Told = ['the connection was cut before all of it had arrived', 'Try again in a moment.'];
const NOT_HTTP: Told = [
  'what answers there does not speak HTTP correctly',
  'Check the address and the port; it may be another kind of server.',
];
const UNTRUSTED: Told = [
  'its certificate is not signed by anybody that this machine trusts',
  'It may not be the site it says it is. For an authority of your own, name its file in NODE_EXTRA_CA_CERTS.',
];
const DAMAGED: Told = [
  'what arrived is damaged: it does not unpack as the server says it would',
  'Try again; if it stays so, the site is broken.',
];
const CUT_OFF: Told = [
  'what arrived is cut off: it ends in the middle of what the server packed',
  'Try again; if it stays so, the site is broken.',
];
const NOT_TLS: Told = [
  'the server does not speak TLS at that port',
  'Try the same address with http:// in place of https://.',
];

// Codes of libuv and getaddrinfo, of OpenSSL through Node's tls, of undici, and of zlib.
const TOLD: Record<string, Told> = {
  ENOTFOUND: ['there is no such host', 'Check the spelling of the address.'],
  EAI_NODATA: ['there is no such host', 'Check the spelling of the address.'],
  EAI_NONAME: ['there is no such host', 'Check the spelling of the address.'],
  EAI_AGAIN: ['its name could not be looked up', CHECK_CONNECTION],
  ECONNREFUSED: [
    'nothing answers there (connection refused)',
    'Check the address and the port, and that the server runs.',
  ],
  EHOSTUNREACH: ['the host cannot be reached from here', CHECK_CONNECTION],
  ENETUNREACH: ['its network cannot be reached from here', CHECK_CONNECTION],
  ENETDOWN: ['the network is down', CHECK_CONNECTION],
  EADDRNOTAVAIL: ['the address cannot be reached from here', 'Check the address and the port.'],
  ETIMEDOUT: ['the host did not answer', CHECK_CONNECTION],
  ECONNRESET: CUT,
  EPIPE: CUT,
  ECONNABORTED: CUT,
  UND_ERR_SOCKET: CUT,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: CUT,
  UND_ERR_HEADERS_OVERFLOW: [
    'the server sent more headers than we take',
    'The site is broken; try another address.',
  ],
  CERT_HAS_EXPIRED: [
    'its certificate has expired',
    'Check that the clock of this machine is right; if it is, the site must act.',
  ],
  CERT_NOT_YET_VALID: ['its certificate is not valid yet', 'Check that the clock of this machine is right.'],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'its certificate belongs to another host',
    'Check the spelling of the address; it may not be the site it says it is.',
  ],
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  ERR_SSL_WRONG_VERSION_NUMBER: NOT_TLS,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: NOT_TLS,
  ERR_SSL_HTTP_REQUEST: NOT_TLS,
  Z_DATA_ERROR: DAMAGED,
  Z_BUF_ERROR: CUT_OFF,
};

/** A failure of the connection as a ReaderError 'network'. `error`: what net, tls, undici or zlib threw. */
export function networkFailure(name: string, error: unknown): ReaderError {
  const [why, hint] = told(error);
  return new ReaderError('network', `Could not open “${name}”: ${why}.`, hint, { cause: error });
}

function told(error: unknown): Told {
  const code = codeOf(error);
  const known = TOLD[code];
  if (known) return known;
  // undici names its parser's errors, and gives them no code.
  if (error instanceof Error && error.name === 'HTTPParserError') return NOT_HTTP;
  if (/^(ERR_(BROTLI|PADDING|_ERROR)|ZSTD_|Z_)/.test(code)) return DAMAGED;
  if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code))
    return [
      'no secure connection came about (TLS)',
      'Check the port; the server may speak http there, not https.',
    ];
  const why = error instanceof Error ? error.message : String(error);
  return [`the connection failed (${code || why})`, CHECK_CONNECTION];
}

/** The code of an error or, where a host has several addresses and each failed, of the first. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}
