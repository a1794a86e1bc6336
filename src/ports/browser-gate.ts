// The only way out for a browser: a SOCKS5 proxy (RFC 1928) on loopback that checks every address before it connects.
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { openSocket, Trace, type Network } from './http-socket.ts';

const ok = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);

/** Host and port of a SOCKS5 CONNECT as a URL; undefined when it asks for anything else. */
function readWish(bytes: Buffer): URL | undefined {
  const [version, command, , kind, length = 0] = bytes;
  const size = kind === 1 ? 4 : kind === 4 ? 16 : kind === 3 ? length + 1 : 0;
  if (version !== 5 || command !== 1 || size === 0 || bytes.length < 6 + size) return undefined;
  const part = bytes.subarray(kind === 3 ? 5 : 4, 4 + size);
  const host = {
    1: part.join('.'),
    3: part.toString('latin1'),
    4: `[${part.toString('hex').match(/.{4}/gu)?.join(':')}]`,
  };
  const text = `https://${host[kind as 1 | 3 | 4]}:${bytes.readUInt16BE(4 + size)}`;
  return URL.canParse(text) ? new URL(text) : undefined;
}

async function pass(socket: Socket, network: Network, allowPrivate: boolean): Promise<void> {
  const next = () => new Promise<Buffer>((resolve) => socket.once('data', resolve));
  await next();
  socket.write(Buffer.from([5, 0]));
  const url = readWish(await next());
  if (url === undefined) throw new Error('no SOCKS5 CONNECT');
  const onward = await openSocket({ allowPrivate }, url, network, new Trace());
  onward.on('error', () => socket.destroy()).on('close', () => socket.destroy());
  socket.on('close', () => onward.destroy());
  socket.write(ok);
  onward.pipe(socket).pipe(onward);
}

/** Opens the gate; metadata addresses never pass, private ones when allowed. */
export async function openGate(network: Network, allowPrivate: boolean): Promise<{ port: number; close: () => void }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    pass(socket, network, allowPrivate).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}
