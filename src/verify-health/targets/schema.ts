// Knows how targets are written in YAML.
import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** Header names and values as HTTP allows them: anything else could smuggle a second header. */
const headers = z.record(
  z.string().regex(/^[!#$%&'*+.^_`|~\w-]+$/u, 'is no header name'),
  text.pipe(z.string().regex(/^[\t\x20-\x7e\x80-\xff]*$/u, 'is no header value')),
);

const status = z.union([z.number().int().min(100).max(599), z.string().regex(/^[1-5](?:\d\d|xx)$/u)]).transform(String);

const expect = z.strictObject({
  status: z.union([status, z.array(status).min(1)]).optional(),
  json: z.record(z.string(), z.union([scalar, z.array(scalar)])).optional(),
  header: z.record(z.string(), z.union([scalar, z.array(scalar)])).optional(),
  text: z.union([z.string(), z.array(z.string())]).optional(),
  'content-type': z.string().optional(),
});

const url = z.string().superRefine((value, context) => {
  const isHttp = URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);
  if (!isHttp) context.addIssue({ code: 'custom', message: 'allowed: an absolute http:// or https:// URL' });
});

const method = z.string().regex(/^[A-Z]{3,10}$/u, 'allowed: a method in capitals, such as GET');

const step = z.strictObject({
  name: z.string().optional(),
  url: z.string().min(1),
  method: method.default('GET'),
  headers: headers.optional(),
  body: z.string().optional(),
  json: z.unknown().optional(),
  expect: expect.optional(),
  capture: z.record(z.string().regex(/^[\w-]+$/u), z.string()).optional(),
});

const target = z.strictObject({
  name: z.string().optional(),
  url,
  method: method.default('GET'),
  headers: headers.optional(),
  body: z.string().optional(),
  expect: expect.optional(),
  sha: text.pipe(z.string().regex(/^[0-9a-fA-F]{7,64}$/u, 'allowed: 7 to 64 hexadecimal digits')).optional(),
  version: text.optional(),
  replicas: z.number().int().min(1).max(1_000).optional(),
  critical: z.boolean().default(true),
  degraded: z.enum(['warn', 'fail']).default('warn'),
  tls: z
    .strictObject({
      ca: z.string().optional(),
      servername: z.string().optional(),
      'min-days': z.number().int().min(0).max(3_650).optional(),
    })
    .optional(),
  'address-family': z.union([z.literal(4), z.literal(6), z.literal('ipv4'), z.literal('ipv6')]).optional(),
  steps: z.array(step).max(50).optional(),
});

/** At least one target, at most a hundred. */
export const targetList = z.array(target).min(1).max(100);

export type WrittenTarget = z.infer<typeof target>;
export type WrittenStep = z.infer<typeof step>;
export type WrittenExpect = z.infer<typeof expect>;
