// Knows how to pack files into tar and zip archives.
import { deflateRawSync } from 'node:zlib';

/** A tar file (ustar). */
export function tar(files: Record<string, string | Uint8Array>): Buffer {
  const blocks = Object.entries(files).map(([name, data]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0, 'utf8');
    header.write(data.length.toString(8).padStart(11, '0'), 124, 'latin1');
    header.write('0', 156, 'latin1');
    header.write('ustar\u000000', 257, 'latin1');
    return Buffer.concat([header, Buffer.from(data), Buffer.alloc((512 - (data.length % 512)) % 512)]);
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** A zip file whose files are stored (0) or deflated (8). */
export function zip(files: Record<string, string | Uint8Array>, method: 0 | 8): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  for (const [name, data] of Object.entries(files)) {
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    fields.copy(entry, 6);
    entry.writeUInt32LE(
      locals.reduce((sum, part) => sum + part.length, 0),
      42,
    );
    listed.push(Buffer.concat([entry, Buffer.from(name)]));
    locals.push(Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed]));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(
    locals.reduce((sum, part) => sum + part.length, 0),
    16,
  );
  end.writeUInt32LE(
    listed.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  return Buffer.concat([...locals, ...listed, end]);
}
