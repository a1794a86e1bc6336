// Knows how to look at bytes as a Buffer without copying them.

/** The same bytes in the same memory, with the searches of a Buffer. */
export function viewBytes({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
