// What a Slack workspace remembers: channels, people, tokens and messages; the answers of its methods follow from that.
import { validateMessage } from './validator.ts';

type Json = Readonly<Record<string, unknown>>;

export interface PostedMessage {
  channel: string;
  ts: string;
  thread_ts?: string;
  body: Json;
  edits: number;
}

export interface Token {
  scopes: readonly string[];
  state?: 'account_inactive' | 'token_revoked';
}

export interface WorkspaceOptions {
  tokens?: Readonly<Record<string, Token>>;
  channels?: Readonly<Record<string, { name: string; isArchived?: boolean; isMember?: boolean }>>;
  people?: Readonly<Record<string, string>>;
  /** Updates are refused as in a workspace whose edit window has closed. */
  editError?: string;
}

const SCOPES: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'users.lookupByEmail': 'users:read.email',
  'conversations.history': 'channels:history',
};

const error = (code: string, more: Json = {}): Json => ({ ok: false, error: code, ...more });

export class Workspace {
  readonly messages: PostedMessage[] = [];
  readonly #options: Required<Omit<WorkspaceOptions, 'editError'>> & { editError?: string };
  #clock = 0;

  constructor(options: WorkspaceOptions = {}) {
    this.#options = {
      tokens: {},
      channels: { C0DEPLOYS1: { name: 'deploys' } },
      people: {},
      ...options,
    };
  }

  /** Lets the workspace refuse every edit from now on. */
  closeEditWindow(code: string): void {
    this.#options.editError = code;
  }

  /** Messages at the top of a channel, threads left out. */
  roots(): PostedMessage[] {
    return this.messages.filter((message) => message.thread_ts === undefined);
  }

  /** Deployments that more than one top-level message speaks of. */
  duplicates(): string[] {
    const keys = this.roots().map((message) => {
      const metadata = message.body['metadata'] as { event_payload?: Json } | undefined;
      return `${message.channel} ${JSON.stringify(metadata?.event_payload ?? message.body['text'])}`;
    });
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  }

  /** Answers a Web API method. @param bearer the token, '' when none was sent */
  answer(method: string, bearer: string, body: Json): Json {
    const refusal = this.#authorize(method, bearer);
    if (refusal !== undefined) return refusal;
    if (method === 'chat.postMessage') return this.#post(body);
    if (method === 'chat.update') return this.#update(body);
    if (method === 'chat.getPermalink') return this.#permalink(body);
    if (method === 'users.lookupByEmail') return this.#lookup(body);
    if (method === 'conversations.history') return this.#history(body);
    return method === 'auth.test' ? { ok: true, team_id: 'T1', bot_id: 'B1' } : error('unknown_method');
  }

  /** Answers an incoming webhook: status and plain text. */
  receive(path: string, body: Json | undefined): { status: number; text: string } {
    const [team, hook, secret] = path.split('/').slice(-3);
    if (team !== 'T1' || hook === undefined) return { status: 404, text: 'no_team' };
    if (hook === 'BGONE') return { status: 404, text: 'no_service' };
    if (hook === 'BARCHIVED') return { status: 410, text: 'channel_is_archived' };
    if (hook === 'BFORBIDDEN') return { status: 403, text: 'action_prohibited' };
    if (secret !== 'good') return { status: 403, text: 'invalid_token' };
    if (body === undefined) return { status: 400, text: 'invalid_payload' };
    const [complaint] = validateMessage(body);
    if (complaint?.error === 'no_text') return { status: 400, text: 'no_text' };
    if (complaint !== undefined) return { status: 400, text: 'invalid_blocks' };
    this.messages.push({ channel: 'C0DEPLOYS1', ts: this.#tick(), body, edits: 0 });
    return { status: 200, text: 'ok' };
  }

  #tick(): string {
    this.#clock += 1;
    return `1700000000.${String(this.#clock).padStart(6, '0')}`;
  }

  #authorize(method: string, bearer: string): Json | undefined {
    if (bearer === '') return error('not_authed');
    const token = this.#options.tokens[bearer];
    if (token === undefined) return error('invalid_auth');
    if (token.state !== undefined) return error(token.state);
    const needed = SCOPES[method];
    if (needed === undefined || token.scopes.includes(needed)) return undefined;
    return error('missing_scope', { needed, provided: token.scopes.join(',') });
  }

  #channelId(name: unknown): string | undefined {
    const wanted = String(name);
    if (this.#options.channels[wanted] !== undefined) return wanted;
    return Object.entries(this.#options.channels).find(
      ([, { name: own }]) => `#${own}` === wanted || own === wanted,
    )?.[0];
  }

  #refuseMessage(body: Json): Json | undefined {
    const complaints = validateMessage(body);
    const [first] = complaints;
    if (first === undefined) return undefined;
    const messages = complaints.map((complaint) => `[ERROR] ${complaint.message}`);
    return error(first.error, { errors: complaints.map(({ message }) => message), response_metadata: { messages } });
  }

  #post(body: Json): Json {
    const id = this.#channelId(body['channel']);
    const channel = id === undefined ? undefined : this.#options.channels[id];
    if (id === undefined || channel === undefined) return error('channel_not_found');
    if (channel.isArchived === true) return error('is_archived');
    if (channel.isMember === false) return error('not_in_channel');
    const refusal = this.#refuseMessage(body);
    if (refusal !== undefined) return refusal;
    const thread = body['thread_ts'];
    if (thread !== undefined && !this.messages.some((message) => message.ts === thread))
      return error('thread_not_found');
    const ts = this.#tick();
    this.messages.push({
      channel: id,
      ts,
      body,
      edits: 0,
      ...(typeof thread === 'string' ? { thread_ts: thread } : {}),
    });
    return { ok: true, channel: id, ts, message: { text: body['text'], ts } };
  }

  #update(body: Json): Json {
    if (this.#options.editError !== undefined) return error(this.#options.editError);
    // Names are for posting; only an id finds a message again.
    if (this.#options.channels[String(body['channel'])] === undefined) return error('channel_not_found');
    const message = this.messages.find(({ channel, ts }) => channel === body['channel'] && ts === body['ts']);
    if (message === undefined) return error('message_not_found');
    const refusal = this.#refuseMessage(body);
    if (refusal !== undefined) return refusal;
    message.body = { ...message.body, ...body };
    message.edits += 1;
    return { ok: true, channel: message.channel, ts: message.ts, text: body['text'] };
  }

  #permalink(body: Json): Json {
    const message = this.messages.find(({ ts }) => ts === body['message_ts']);
    if (message === undefined) return error('message_not_found');
    return {
      ok: true,
      channel: message.channel,
      permalink: `https://example.slack.invalid/archives/${message.channel}/p${message.ts.replace('.', '')}`,
    };
  }

  #lookup(body: Json): Json {
    const id = this.#options.people[String(body['email'])];
    return id === undefined ? error('users_not_found') : { ok: true, user: { id } };
  }

  #history(body: Json): Json {
    const withMetadata = String(body['include_all_metadata']) === 'true';
    const messages = this.roots()
      .filter(({ channel }) => channel === body['channel'])
      .map(({ ts, body: sent }) => ({
        ts,
        text: sent['text'],
        ...(withMetadata ? { metadata: sent['metadata'] } : {}),
      }))
      .reverse();
    return { ok: true, messages, has_more: false };
  }
}
