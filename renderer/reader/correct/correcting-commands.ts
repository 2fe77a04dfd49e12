/** The commands that correct how an article's text was read. */
import type { Span } from '../../../core/model/span.ts'
import type { Command } from '../../commands/command.ts'
import type { KeyChord } from '../../commands/key-chord.ts'
import type { Words } from '../../text/words.ts'
import type { TextSurface } from '../text/text-surface.ts'
import type { Corrections } from './corrections.ts'
import { offeredDetails } from './line-menu.ts'
import { targetNow } from './line-target.ts'
import { canBeginAt, type Mark } from './lines.ts'
import { actOnOffer, goToOffer } from './offers.ts'
import { unfoldNext } from './unfold.ts'

export interface CorrectingCommandsOptions {
  readonly surface: TextSurface
  readonly corrections: Corrections
  /** Whether an article of the file stands before it. */
  readonly isJoinable: boolean
  /** Whether cuts are offered in it. */
  readonly hasOffers: boolean
  readonly onMenu: (lines: Span) => void
  readonly onEverywhere: (lines: Span) => void
  /** Hears what has to be done first. */
  readonly onNotice: (notice: 'chooseLines' | 'beginsHere' | 'nothingBefore') => void
}

const shift = (code: string): readonly KeyChord[] => [{ code, shift: true }]

const keyOfKind = { title: 'KeyT', body: 'KeyX', embed: 'KeyP' } as const

/** All of them; those of offered cuts can be given where there are any. */
export function correctingCommands(options: CorrectingCommandsOptions): readonly Command[] {
  const { surface, corrections, onNotice } = options
  const withLines = (run: (lines: Span) => void) => () => {
    const lines = targetNow(surface)
    if (lines) run(lines)
    else onNotice('chooseLines')
  }
  const marking = (
    id: string,
    mark: Mark,
    text: (words: Words) => string,
    keys?: readonly KeyChord[],
  ): Command => ({
    id: `reader.mark-${id}`,
    text,
    ...(keys ? { keys } : {}),
    mode: 'reading',
    run: withLines(lines => void corrections.mark(lines, mark)),
  })
  return [
    ...(['title', 'body', 'embed'] as const).map(kind =>
      marking(
        kind,
        { kind, detail: null },
        words => words.say(words.all.correcting.markAs, { kind: words.all.correcting.kinds[kind] }),
        shift(keyOfKind[kind]),
      ),
    ),
    ...offeredDetails.map(detail =>
      marking(
        detail === null ? 'furniture' : `furniture-${detail}`,
        { kind: 'furniture', detail },
        words => furnitureText(words, detail),
        detail === null ? shift('KeyU') : undefined,
      ),
    ),
    {
      id: 'reader.lines',
      text: words => words.all.correcting.commands.lines,
      keys: shift('KeyM'),
      mode: 'reading',
      run: withLines(options.onMenu),
    },
    {
      id: 'reader.everywhere',
      text: words => words.all.correcting.everywhere,
      keys: shift('KeyL'),
      mode: 'reading',
      run: () => {
        const lines = corrections.marked()?.lines ?? targetNow(surface)
        if (lines) options.onEverywhere(lines)
        else onNotice('chooseLines')
      },
    },
    {
      id: 'reader.unfold',
      text: words => words.all.correcting.commands.unfold,
      keys: shift('KeyO'),
      mode: 'reading',
      run: () => unfoldNext(surface),
    },
    ...cutCommands(options, withLines),
    ...offerCommands(surface, corrections, options.hasOffers),
  ]
}

function furnitureText(words: Words, detail: Mark['detail']): string {
  const { markAs, markFurniture, details } = words.all.correcting
  return detail === null ? markFurniture : words.say(markAs, { kind: details[detail] })
}

function cutCommands(
  { surface, corrections, isJoinable, onNotice }: CorrectingCommandsOptions,
  withLines: (run: (lines: Span) => void) => () => void,
): readonly Command[] {
  return [
    {
      id: 'reader.begin-article',
      text: words => words.all.correcting.begin,
      keys: shift('KeyB'),
      mode: 'reading',
      run: withLines(({ from }) => {
        if (canBeginAt(surface.text, from)) void corrections.cut(from)
        else onNotice('beginsHere')
      }),
    },
    {
      id: 'reader.join-article',
      text: words => words.all.correcting.join,
      keys: shift('KeyJ'),
      mode: 'reading',
      run: () => {
        if (isJoinable) void corrections.join()
        else onNotice('nothingBefore')
      },
    },
  ]
}

function offerCommands(
  surface: TextSurface,
  corrections: Corrections,
  isAvailable: boolean,
): readonly Command[] {
  return [
    {
      id: 'reader.next-offer',
      text: words => words.all.correcting.commands.nextOffer,
      keys: shift('KeyD'),
      mode: 'reading',
      isAvailable,
      run: () => goToOffer(surface),
    },
    {
      id: 'reader.cut-offer',
      text: words => words.all.correcting.commands.cutOffer,
      keys: shift('KeyC'),
      mode: 'reading',
      isAvailable,
      run: () => actOnOffer(surface, at => void corrections.cut(at)),
    },
    {
      id: 'reader.dismiss-offer',
      text: words => words.all.correcting.commands.dismissOffer,
      keys: shift('KeyN'),
      mode: 'reading',
      isAvailable,
      run: () => actOnOffer(surface, at => void corrections.dismiss(at)),
    },
  ]
}
