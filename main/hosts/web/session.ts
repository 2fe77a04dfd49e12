import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may call. An invitation is a token that stands in an address and works once; whoever trades it first gets a key,
 * and a key works until the host ends. A token that somebody else has used is refused, so a theft is seen.
 */
export class Sessions {
  #invitations: Buffer[] = []
  readonly #keys: Buffer[] = []

  /** A new token: 32 random bytes as base64url. */
  invite(): string {
    const token = secret()
    this.#invitations.push(digest(token))
    return token
  }

  /** The key for a token; `undefined` where it was never given out, or has been used. */
  trade(token: string): string | undefined {
    const given = digest(token)
    const left = this.#invitations.filter(invitation => !timingSafeEqual(invitation, given))
    if (left.length === this.#invitations.length) return undefined
    this.#invitations = left
    const key = secret()
    this.#keys.push(digest(key))
    return key
  }

  /** Whether a key was given out here. */
  knows(key: string): boolean {
    const given = digest(key)
    return this.#keys.filter(known => timingSafeEqual(known, given)).length > 0 // all are compared: it takes as long for each
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Digests are of one length, whatever was sent, and are what is kept. */
function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}
