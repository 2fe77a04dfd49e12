/**
 * A text that is being typed: saved once the hand has rested, or when the field is left. Until it is known to be on disk it is
 * held here, so that neither an answer nor a refusal takes it away.
 */
export class HeldText {
  readonly #save: (text: string) => Promise<boolean>
  readonly #restMilliseconds: number
  readonly #onSettled: () => void
  #unsent: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /**
   * @param save true where the text is on disk
   * @param onSettled hears when something that was typed has been saved or refused
   */
  constructor(save: (text: string) => Promise<boolean>, onSettled: () => void, restMilliseconds = 500) {
    this.#save = save
    this.#onSettled = onSettled
    this.#restMilliseconds = restMilliseconds
  }

  /** Whether something has been typed that was not sent. */
  get isUnsent(): boolean {
    return this.#unsent !== null
  }

  type(text: string): void {
    this.#unsent = text
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), this.#restMilliseconds)
  }

  /** Saves at once what has not been sent. What is refused counts as not sent. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    const text = this.#unsent
    if (text === null) return
    this.#unsent = null
    const isSaved = await this.#save(text)
    if (!isSaved && this.#unsent === null) this.#unsent = text
    this.#onSettled()
  }
}
