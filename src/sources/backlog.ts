// backlog: how many bytes have been fetched and wait to be read and kept. Whoever wants to fetch more waits while it is
// full, so that a thousand large feeds never stand in memory together.

export class Backlog {
  private readonly most: number;
  private bytes = 0;
  private readonly waiting: (() => void)[] = [];

  /** `most`: bytes above which nothing more is fetched. */
  constructor(most: number) {
    this.most = most;
  }

  /** Resolves when there is room. */
  async room(): Promise<void> {
    while (this.bytes > this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Counts `bytes` in until `work` is over. */
  async hold<T>(bytes: number, work: () => Promise<T>): Promise<T> {
    this.bytes += bytes;
    try {
      return await work();
    } finally {
      this.bytes -= bytes;
      if (this.bytes <= this.most) this.waiting.splice(0).forEach((go) => go());
    }
  }
}
