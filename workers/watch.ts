/**
 * Waits for answers of a worker that may break. The worker's own promise is asked once: it lives as long as the
 * worker, and would keep every answer that is raced against it.
 */
export class Watch {
  private failure: { readonly error: unknown } | null = null;
  private tell: (error: unknown) => void = () => undefined;

  constructor(broken: Promise<never>) {
    broken.catch((error: unknown) => {
      this.failure = { error };
      this.tell(error);
    });
  }

  /** One answer at a time; rejects when the worker breaks, has broken or is silent for too long. */
  async answer<T>(asked: Promise<T>, patienceMs: number): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        this.tell = reject;
        if (this.failure !== null) this.tell(this.failure.error);
        timer = setTimeout(() => reject(new Error("the worker does not answer")), patienceMs);
        asked.then(resolve, reject);
      });
    } finally {
      clearTimeout(timer);
      this.tell = () => undefined;
    }
  }
}
