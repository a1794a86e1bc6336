// Knows what a request that brought no answer says about the service, and what only about the way to it.
import type { HttpFailure } from '../../ports/http.ts';
import type { Finding } from './finding.ts';

/** We ask in HTTP/1.1, so a server without it was not judged: that is no fault of the release. */
const HTTP2_ONLY: Finding = {
  worth: 'unproved',
  class: 'unreachable',
  reason:
    'the server speaks HTTP/2 only and this check speaks HTTP/1.1: offer both there, or give the URL of a proxy or load balancer that does',
};

const CERTIFICATE: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name: issue one for this host',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'the certificate’s issuer is unknown or an intermediate certificate is not sent: send the whole chain or give `tls.ca`',
  UNABLE_TO_GET_ISSUER_CERT: 'the certificate’s issuer is unknown: send the whole chain or give `tls.ca`',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate’s issuer is unknown: send the whole chain or give `tls.ca`',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate comes from an authority nobody trusts: use a public one or give `tls.ca`',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is signed by itself: use a public authority or give `tls.ca`',
  CERT_REVOKED: 'the certificate was revoked: issue a new one',
  CERT_SIGNATURE_FAILURE: 'the certificate’s signature is wrong',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the port speaks no TLS: an https URL needs one that does',
  EPROTO: 'the TLS handshake failed',
};

/** Certificates whose dates are wrong, unless our clock is. */
const DATED: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate has expired: renew it',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet: check its dates and the clock of this machine',
};

function readTlsFailure(failure: HttpFailure, now: number | undefined): Finding {
  if (failure.code === 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL') return HTTP2_ONLY;
  const dated = DATED[failure.code];
  if (dated !== undefined) {
    const clock = now === undefined ? '' : ` (the clock here says ${new Date(now).toISOString().slice(0, 16)}Z)`;
    return { worth: 'bad', class: 'insecure', reason: `${dated}${clock}` };
  }
  const known = CERTIFICATE[failure.code];
  if (known !== undefined) return { worth: 'bad', class: 'insecure', reason: known };
  const isCertificate = /CERT|SSL|TLS/u.test(failure.code);
  return isCertificate
    ? { worth: 'bad', class: 'insecure', reason: `the TLS handshake failed (${failure.code})` }
    : { worth: 'bad', class: 'unreachable', reason: `the connection ended in the TLS handshake (${failure.code})` };
}

const NO_ROUTE = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETDOWN']);

function readConnectFailure(failure: HttpFailure): Finding {
  const where = failure.address ?? 'the address';
  if (NO_ROUTE.has(failure.code) && where.includes(':')) {
    return {
      worth: 'unproved',
      class: 'unreachable',
      cause: 'no-route',
      reason: `this machine has no way to ${where} (${failure.code}): hosted runners have no IPv6; give \`address-family: 4\` or check from elsewhere`,
    };
  }
  const what = failure.code === 'EDEADLINE' ? 'does not take a connection' : `refuses the connection (${failure.code})`;
  return { worth: 'bad', class: 'unreachable', reason: `${where} ${what}` };
}

function readRefusal(failure: HttpFailure): Finding {
  if (failure.code === 'EMETADATA') {
    return { worth: 'bad', class: 'insecure', reason: `${failure.message}, which is never asked` };
  }
  return {
    worth: 'unproved',
    class: 'blocked',
    cause: 'private',
    reason: `${failure.message} and was not asked: set \`allow-private: true\` if it is meant`,
  };
}

function readHeadFailure(failure: HttpFailure): Finding {
  if (failure.code === 'EHTTP2') return HTTP2_ONLY;
  if (failure.code === 'EDEADLINE') {
    return { worth: 'bad', class: 'unreachable', reason: `the connection stands, but ${failure.message}` };
  }
  const reason = failure.code.startsWith('HPE_')
    ? `the answer is not HTTP/1.1 (${failure.code})`
    : `the connection ended before an answer (${failure.code})`;
  return { worth: 'bad', class: failure.code.startsWith('HPE_') ? 'unhealthy' : 'unreachable', reason };
}

function readBodyFailure(failure: HttpFailure): Finding {
  const reason =
    failure.code === 'EDEADLINE'
      ? `the body did not end: ${failure.message}`
      : `the body broke off or cannot be decoded (${failure.code})`;
  return { worth: 'bad', class: 'unhealthy', reason };
}

/** Reads a failed request; `now`, milliseconds since 1970, is told beside certificates whose dates are wrong. */
export function readFailure(failure: HttpFailure, now?: number): Finding {
  if (failure.code === 'EMETADATA' || failure.code === 'EPRIVATE') return readRefusal(failure);
  switch (failure.phase) {
    case 'dns':
      return {
        worth: 'bad',
        class: 'unreachable',
        cause: 'dns',
        reason: `the name does not resolve (${failure.code})`,
      };
    case 'proxy':
      return { worth: 'unproved', class: 'unreachable', reason: `the proxy does not let us through (${failure.code})` };
    case 'tls':
      return readTlsFailure(failure, now);
    case 'head':
      return readHeadFailure(failure);
    case 'body':
      return readBodyFailure(failure);
    default:
      return readConnectFailure(failure);
  }
}
