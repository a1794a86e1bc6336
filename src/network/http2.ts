// Knows the bytes by which an HTTP/2 server gives itself away.

/** Whether bytes that were no HTTP/1.1 begin with the settings every HTTP/2 server sends first (RFC 9113, 3.4). */
export function isHttp2(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && bytes.length >= 9 && bytes[3] === 4 && bytes.subarray(5, 9).every((byte) => byte === 0);
}
