import { Scissors } from 'lucide-react'
import type { DoubtfulCut } from '../../../core/model/record.ts'
import { useCaps } from '../../commands/command-registry.ts'
import { useWords } from '../../text/words-context.ts'
import { Kbd } from '../../ui/display/kbd.tsx'
import { useCorrections } from './corrections-context.ts'

export interface CutOfferProps {
  readonly cut: DoubtfulCut
}

/** Says between two lines that another article may begin here, and why; it cuts, or is put away. No text of the article is in it. */
export function CutOffer({ cut: { at, reasons } }: CutOfferProps) {
  const words = useWords()
  const corrections = useCorrections()
  const cutKeys = useCaps('reader.cut-offer')
  const noKeys = useCaps('reader.dismiss-offer')
  const { offer } = words.all.correcting
  const why = words.list(reasons.map(reason => offer.reasons[reason]))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
    <div
      className="cut-offer"
      role="group"
      aria-label={offer.label}
      lang={words.language.tag}
      dir={words.language.direction}
      data-cut={at}
    >
      <Scissors size={14} aria-hidden />
      <span className="cut-offer-text">
        <span>{offer.label}</span>
        {reasons.length > 0 && <small>{why}</small>}
      </span>
      {corrections && (
        <span className="cut-offer-deeds">
          <button type="button" className="button button-quiet" onClick={() => void corrections.cut(at)}>
            {offer.cut}
            {cutKeys.length > 0 && <Kbd keys={cutKeys} />}
          </button>
          <button type="button" className="button button-quiet" onClick={() => void corrections.dismiss(at)}>
            {offer.no}
            {noKeys.length > 0 && <Kbd keys={noKeys} />}
          </button>
        </span>
      )}
    </div>
  )
}
