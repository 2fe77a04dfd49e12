import { useEffect, useEffectEvent, useState } from 'react'

/** What a person dropped. */
export interface Dropped {
  readonly files: readonly File[]
  readonly hasFolder: boolean
}

/**
 * Hears of files and folders that a person drops anywhere on the page. Gives whether some are held over it now. Nothing of
 * them is read: what is dropped is named, and the program reads it.
 */
export function useDroppedFiles(onDrop: (dropped: Dropped) => void): boolean {
  const [isOver, setOver] = useState(false)
  const drop = useEffectEvent(onDrop)
  // Syncs with what is dragged over the window, from whatever program.
  useEffect(() => {
    const aborting = new AbortController()
    const hear = <K extends 'dragover' | 'dragleave' | 'drop'>(kind: K, react: (event: DragEvent) => void) =>
      window.addEventListener(kind, react, { signal: aborting.signal })
    hear('dragover', event => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    })
    hear('dragleave', event => {
      if (event.relatedTarget === null) setOver(false) // out of the window, not from one element to the next
    })
    hear('drop', event => {
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      const { files = [], items = [] } = event.dataTransfer ?? {}
      const hasFolder = [...items].some(item => item.webkitGetAsEntry()?.isDirectory)
      if (files.length > 0) drop({ files: [...files], hasFolder })
    })
    return () => aborting.abort()
  }, [])
  return isOver
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
