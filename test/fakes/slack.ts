// Slack in memory behind the port: the same workspace as the one on loopback, without a socket.
import type { Slack, SlackReply } from '../../src/ports/slack.ts';
import { Workspace, type WorkspaceOptions } from '../doubles/slack/workspace.ts';

export interface FakeSlack extends Slack {
  readonly workspace: Workspace;
  /** Replies given instead of the workspace's own, first come first served. */
  readonly replies: SlackReply[];
}

export function createFakeSlack(token: string, options: WorkspaceOptions = {}): FakeSlack {
  const workspace = new Workspace(options);
  const replies: SlackReply[] = [];
  const answer = (http: number, body: string): SlackReply => ({
    status: 'answered',
    http,
    body,
    retryAfterMs: undefined,
  });
  // What crosses a wire is JSON: a fake must not hand objects through.
  const copy = (value: unknown): Record<string, unknown> =>
    JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  return {
    workspace,
    replies,
    call: async (method, parameters) =>
      replies.shift() ?? answer(200, JSON.stringify(workspace.answer(method, token, copy(parameters)))),
    async post(url, body) {
      const { status, text } = workspace.receive(new URL(url).pathname, copy(body));
      return replies.shift() ?? answer(status, text);
    },
  };
}
