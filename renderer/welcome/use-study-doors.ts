import { useState } from 'react'
import type { PickToken } from '../../core/contract.ts'
import type { TemplateName } from '../../core/model/templates.ts'
import { useCommand } from '../bridge/use-command.ts'
import { usePick } from '../pick/pick-context.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useWords } from '../text/words-context.ts'

/** The ways into a study. Each needs to know who codes, and asks where nobody has said. */
export interface StudyDoors {
  readonly isBusy: boolean
  readonly isAskingCoder: boolean
  readonly openSample: () => void
  readonly openFolder: () => void
  readonly openRecent: (folder: PickToken) => void
  readonly create: (name: string, template: TemplateName) => void
  /** Goes on once somebody has said who they are. */
  readonly withCoder: (then: (coder: string) => void) => void
  readonly nameCoder: (name: string) => void
  readonly dropCoderQuestion: () => void
}

/** Opening and making studies, from the question who codes to the open study. */
export function useStudyDoors(): StudyDoors {
  const words = useWords()
  const pick = usePick()
  const { settings, change } = useSettings()
  const [waiting, setWaiting] = useState<{ readonly then: (coder: string) => void } | null>(null)
  const opening = useCommand('study.open')
  const creating = useCommand('study.create')
  const sampling = useCommand('study.createSample')

  function withCoder(then: (coder: string) => void): void {
    if (settings.coderName === null) setWaiting({ then })
    else then(settings.coderName)
  }
  async function open(coder: string): Promise<void> {
    const [folder] = await pick('open-study')
    if (folder) await opening.run({ folder: folder.token, coder })
  }
  async function openSample(coder: string): Promise<void> {
    const [folder] = await pick('new-study', words.all.create.sampleFolder)
    if (folder) await sampling.run({ folder: folder.token, coder })
  }
  async function create(name: string, template: TemplateName, coder: string): Promise<void> {
    const [folder] = await pick('new-study', name)
    if (folder) await creating.run({ folder: folder.token, name, template, coder })
  }
  return {
    isBusy: opening.isRunning || creating.isRunning || sampling.isRunning,
    isAskingCoder: waiting !== null,
    withCoder,
    openSample: () => withCoder(coder => void openSample(coder)),
    openFolder: () => withCoder(coder => void open(coder)),
    openRecent: folder => withCoder(coder => void opening.run({ folder, coder })),
    create: (name, template) => withCoder(coder => void create(name, template, coder)),
    nameCoder(name) {
      change({ coderName: name })
      setWaiting(null)
      waiting?.then(name)
    },
    dropCoderQuestion: () => setWaiting(null),
  }
}
