/** Whose rights a test has, and whose a command may be given: permissions mean nothing to the superuser. */

const isSuperuser = process.getuid?.() === 0

/**
 * The user as whom permissions are felt: this one, or where this is the superuser, one that owns nothing. `undefined` says
 * that commands need no other user than this one.
 */
export const underling: number | undefined = isSuperuser ? 65_534 : undefined

/** Why permissions cannot be tested here; `undefined` where they can. */
export const noPermissions: string | undefined =
  process.platform === 'win32' ? 'Windows has no permissions of this kind' : undefined
