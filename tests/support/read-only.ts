import * as fs from 'node:fs'

/** A user and group without any rights of their own, on systems that have users. */
const nobody = 65_534

/**
 * Does `work` while nothing in `folder` itself may be written or made. To the superuser permissions mean nothing, so it
 * steps down for as long; folders above must let everybody pass, so those up to `root` are opened.
 */
export async function whereNothingMayBeWritten<T>(
  { folder, root }: { readonly folder: string; readonly root: string },
  work: () => Promise<T>,
): Promise<T> {
  const isSuperuser = process.geteuid?.() === 0
  fs.chmodSync(root, 0o755)
  fs.chmodSync(folder, 0o555)
  if (isSuperuser) process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    if (isSuperuser) process.seteuid?.(0)
    fs.chmodSync(folder, 0o755)
  }
}
