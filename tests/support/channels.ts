// Channels between windows, of which a test can be several.

/** In place of the browser's: what one says the others hear a moment later. */
export class PretendChannel {
  static readonly #all = new Set<PretendChannel>()
  onmessage: ((event: { readonly data: unknown }) => void) | undefined
  readonly #name: string

  constructor(name: string) {
    this.#name = name
    PretendChannel.#all.add(this)
  }

  postMessage(data: unknown): void {
    const heard = structuredClone(data)
    const others = [...PretendChannel.#all].filter((other) => other !== this)
    for (const other of others.filter((other) => other.#name === this.#name)) {
      queueMicrotask(() => PretendChannel.#all.has(other) && other.onmessage?.({ data: heard }))
    }
  }

  close(): void {
    PretendChannel.#all.delete(this)
  }
}
