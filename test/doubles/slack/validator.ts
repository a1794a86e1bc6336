// Judges a message as strictly as Slack's documentation and the limits that others ran into allow; knows nothing of the builder.

export interface Complaint {
  /** Slack's error code. */
  readonly error:
    'invalid_blocks' | 'msg_blocks_too_long' | 'msg_too_long' | 'no_text' | 'invalid_arguments' | 'metadata_too_large';
  /** For example `must be less than 3001 characters [json-pointer:/blocks/0/text/text]`. */
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;
type Report = (pointer: string, message: string) => void;
type Check = (value: unknown, pointer: string, report: Report) => void;

const CONTROLS = new RegExp(String.raw`[\u0000-\u0008\u000b-\u001f\u007f]`);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of `min` to `max` characters; UTF-16 units, the strictest way to count. */
const textOf =
  (min: number, max: number): Check =>
  (value, pointer, report) => {
    if (typeof value !== 'string') return report(pointer, 'must be a string');
    if (value.length < min) report(pointer, `must be more than ${min - 1} characters`);
    if (value.length > max) report(pointer, `must be less than ${max + 1} characters`);
    if (!(value as string & { isWellFormed(): boolean }).isWellFormed()) report(pointer, 'is not valid UTF-8');
    if (CONTROLS.test(value)) report(pointer, 'holds control characters');
  };

const flag: Check = (value, pointer, report) => {
  if (typeof value !== 'boolean') report(pointer, 'must be a boolean');
};

const oneOf =
  (...words: string[]): Check =>
  (value, pointer, report) => {
    if (!words.includes(String(value))) report(pointer, `must be one of ${words.join(', ')}`);
  };

const web: Check = (value, pointer, report) => {
  textOf(1, 3000)(value, pointer, report);
  if (typeof value === 'string' && !/^https?:\/\/[^\s]+$/.test(value)) report(pointer, 'must be a valid URL');
};

/** An object with exactly these keys; those of `required` must be there. */
const objectOf =
  (checks: Readonly<Record<string, Check>>, required: readonly string[]): Check =>
  (value, pointer, report) => {
    if (!isObject(value)) return report(pointer, 'must provide an object');
    for (const key of required) if (value[key] === undefined) report(pointer, `missing required field: ${key}`);
    for (const [key, entry] of Object.entries(value)) {
      const check = checks[key];
      if (check === undefined) report(`${pointer}/${key}`, `no more than the documented fields allowed`);
      else check(entry, `${pointer}/${key}`, report);
    }
  };

const listOf =
  (min: number, max: number, check: Check): Check =>
  (value, pointer, report) => {
    if (!Array.isArray(value)) return report(pointer, 'must be an array');
    if (value.length < min) report(pointer, `no less than ${min} items allowed`);
    if (value.length > max) report(pointer, `no more than ${max} items allowed`);
    value.forEach((entry, index) => check(entry, `${pointer}/${index}`, report));
  };

const plainText = (max: number): Check =>
  objectOf({ type: oneOf('plain_text'), text: textOf(1, max), emoji: flag }, ['type', 'text']);

const anyText =
  (max: number): Check =>
  (value, pointer, report) => {
    if (isObject(value) && value['type'] === 'mrkdwn')
      return objectOf({ type: oneOf('mrkdwn'), text: textOf(1, max), verbatim: flag }, ['type', 'text'])(
        value,
        pointer,
        report,
      );
    return plainText(max)(value, pointer, report);
  };

const image = objectOf({ type: oneOf('image'), image_url: web, alt_text: textOf(1, 2000) }, [
  'type',
  'image_url',
  'alt_text',
]);

const contextElement: Check = (value, pointer, report) => {
  if (isObject(value) && value['type'] === 'image') return image(value, pointer, report);
  return anyText(3000)(value, pointer, report);
};

const button = objectOf(
  {
    type: oneOf('button'),
    text: plainText(75),
    action_id: textOf(1, 255),
    url: web,
    value: textOf(1, 2000),
    style: oneOf('primary', 'danger'),
    accessibility_label: textOf(1, 75),
  },
  ['type', 'text'],
);

const blockId = textOf(1, 255);
const common = { block_id: blockId };

const BLOCKS: Readonly<Record<string, Check>> = {
  header: objectOf({ ...common, type: oneOf('header'), text: plainText(150) }, ['text']),
  divider: objectOf({ ...common, type: oneOf('divider') }, []),
  section: objectOf(
    {
      ...common,
      type: oneOf('section'),
      text: anyText(3000),
      fields: listOf(1, 10, anyText(2000)),
      accessory: button,
      expand: flag,
    },
    [],
  ),
  context: objectOf({ ...common, type: oneOf('context'), elements: listOf(1, 10, contextElement) }, ['elements']),
  actions: objectOf({ ...common, type: oneOf('actions'), elements: listOf(1, 25, button) }, ['elements']),
  image: objectOf(
    { ...common, type: oneOf('image'), image_url: web, alt_text: textOf(1, 2000), title: plainText(2000) },
    ['image_url', 'alt_text'],
  ),
  markdown: objectOf({ ...common, type: oneOf('markdown'), text: textOf(1, 12_000) }, ['text']),
};

const block: Check = (value, pointer, report) => {
  if (!isObject(value)) return report(pointer, 'must provide an object');
  const check = BLOCKS[String(value['type'])];
  if (check === undefined) return report(`${pointer}/type`, `unsupported type: ${String(value['type'])}`);
  if (value['type'] === 'section' && value['text'] === undefined && value['fields'] === undefined)
    report(pointer, 'missing required field: text');
  return check(value, pointer, report);
};

/** All text that a value holds, in characters. */
function sumText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + sumText(entry), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, entry]) => sum + (key === 'text' && typeof entry === 'string' ? entry.length : sumText(entry)),
    0,
  );
}

/** Undocumented, from reports: 11,341 characters of text or 17,694 of JSON were refused, 15,561 of JSON passed once. */
const MOST_TEXT = 11_000;
const MOST_JSON = 13_200;
const MOST_METADATA_BYTES = 8_000;

function checkBlocks(blocks: unknown): Complaint[] {
  const complaints: Complaint[] = [];
  const report: Report = (pointer, message) =>
    complaints.push({ error: 'invalid_blocks', message: `${message} [json-pointer:${pointer}]` });
  listOf(1, 50, block)(blocks, '/blocks', report);
  if (!Array.isArray(blocks)) return complaints;
  const ids = blocks.flatMap((entry) =>
    isObject(entry) && entry['block_id'] !== undefined ? [entry['block_id']] : [],
  );
  if (new Set(ids).size < ids.length) report('/blocks', 'block_id must be unique');
  const markdown = sumText(blocks.filter((entry) => isObject(entry) && entry['type'] === 'markdown'));
  if (markdown > 12_000) report('/blocks', 'markdown blocks hold more than 12000 characters together');
  if (sumText(blocks) > MOST_TEXT || JSON.stringify(blocks).length > MOST_JSON)
    complaints.push({ error: 'msg_blocks_too_long', message: 'the blocks are too long together' });
  return complaints;
}

function checkMetadata(metadata: unknown): Complaint[] {
  if (metadata === undefined) return [];
  if (!isObject(metadata) || typeof metadata['event_type'] !== 'string' || !isObject(metadata['event_payload']))
    return [{ error: 'invalid_arguments', message: 'metadata needs event_type and event_payload' }];
  const values = Object.values(metadata['event_payload']);
  if (values.some((value) => value === null || typeof value === 'undefined'))
    return [{ error: 'invalid_arguments', message: 'metadata must not hold null' }];
  const size = Buffer.byteLength(JSON.stringify(metadata));
  return size > MOST_METADATA_BYTES ? [{ error: 'metadata_too_large', message: `${size} bytes of metadata` }] : [];
}

/** Everything that is wrong with the body of chat.postMessage, chat.update or a webhook; empty when Slack would take it. */
export function validateMessage(body: Json): Complaint[] {
  const { text, blocks, metadata } = body;
  const complaints: Complaint[] = [];
  if (typeof text !== 'string' || text.trim() === '')
    complaints.push({ error: 'no_text', message: 'text must be given' });
  else {
    textOf(1, 4_000)(text, '/text', (pointer, message) =>
      complaints.push({ error: 'msg_too_long', message: `${message} [json-pointer:${pointer}]` }),
    );
  }
  return [...complaints, ...(blocks === undefined ? [] : checkBlocks(blocks)), ...checkMetadata(metadata)];
}

/** Every mrkdwn text of a message, the top-level text among them. */
export function mrkdwnOf(body: Json): string[] {
  const found: string[] = typeof body['text'] === 'string' ? [body['text']] : [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      if (value['type'] === 'mrkdwn' && typeof value['text'] === 'string') found.push(value['text']);
      else Object.values(value).forEach(visit);
    }
  };
  visit(body['blocks']);
  return found;
}
