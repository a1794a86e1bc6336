// Where it is kept which message belongs to which deployment: one text per environment that changes by compare-and-set.

export interface StoredText {
  /** Undefined when nothing is kept yet. */
  text: string | undefined;
  /** What `write` compares; blank when nothing is kept yet. */
  revision: string;
}

/** Both methods throw UpstreamError when the store does not answer in time or refuses. */
export interface MessageStore {
  /** For people: a ref or the path of a file. */
  readonly about: string;
  read(): Promise<StoredText>;
  /** Replaces the text of `revision`; false when another one was written meanwhile. */
  write(text: string, revision: string): Promise<boolean>;
}

export interface MessageStores {
  /** The store of an environment on GitHub. `deadline` in milliseconds since 1970: no call reaches beyond it. */
  onRef(token: string, environment: string, deadline: number): MessageStore;
  /** A store in a file below the workspace or the runner's temporary folder. */
  inFile(path: string, deadline: number): MessageStore;
}
