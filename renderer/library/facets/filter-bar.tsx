import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Answer } from '../../../core/contract.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import type { ChosenFilter } from '../library-state.ts'
import type { Once } from '../use-once.ts'
import { DateBrush } from './date-brush.tsx'
import { FacetChip, type FacetValue } from './facet-chip.tsx'
import { datesName } from './period-name.ts'
import './facets.css'

export interface FilterBarProps {
  /** Of the whole study, which decides what there is to choose by. */
  readonly whole: Answer<'articles.facets'> | undefined
  /** Of what is looked for. */
  readonly facets: Answer<'articles.facets'> | undefined
  readonly chosen: ChosenFilter
  readonly once: Once
  readonly onChange: (chosen: ChosenFilter) => void
  /** Stands at the end of the line of chips. */
  readonly children?: ReactNode
}

/** What the list can be narrowed by: facets as chips, and the dates as bars. */
export function FilterBar(props: FilterBarProps) {
  const { whole, facets, chosen, once, onChange, children } = props
  const words = useWords()
  const { listing } = words.all
  const { after, before, ...others } = chosen
  const choose = (some: ChosenFilter) => onChange({ ...chosen, ...some })
  const hasDates = after !== undefined || before !== undefined
  const { import: imports = [], family = [] } = chosen
  const hasSeveralImports = (whole?.import.length ?? 0) > 1
  const range = datesName(after, before, words)
  return (
    <section className="filters" aria-label={listing.filters}>
      <div className="facet-chips">
        {facetChips(facets, chosen, choose, words)}
        {once.hasFamilies && (
          <FacetChip
            name={listing.facets.family}
            values={named(facets?.family, value => listing.tellings[value])}
            chosen={family}
            onChange={next => choose({ family: [...next] })}
          />
        )}
        {(once.hasFamilies || once.isOn) && <OnceChip {...once} />}
        {hasSeveralImports && (
          <FacetChip
            name={listing.facets.import}
            values={named(facets?.import, value => importName(value, words))}
            chosen={imports}
            onChange={next => choose({ import: [...next] })}
          />
        )}
        {hasDates && (
          <button
            type="button"
            className="facet-chip"
            data-on
            aria-label={words.say(listing.dateClear, { range })}
            onClick={() => onChange(others)}
          >
            <bdi>{range}</bdi>
            <X size={12} aria-hidden />
          </button>
        )}
        {children}
      </div>
      {whole && facets && (
        <DateBrush
          whole={whole.months}
          months={facets.months}
          dates={{ ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) }}
          onChange={dates => onChange({ ...others, ...dates })}
        />
      )}
      {facets && hasDates && facets.undated > 0 && (
        <p className="undated">{words.say(listing.undated, { count: facets.undated })}</p>
      )}
    </section>
  )
}

function OnceChip({ isOn, set }: Once) {
  const { listing } = useWords().all
  return (
    <button
      type="button"
      className="facet-chip"
      data-on={isOn || undefined}
      aria-pressed={isOn}
      title={listing.commands[isOn ? 'showTellings' : 'hideTellings']}
      onClick={() => set(!isOn)}
    >
      {listing.oncePerFamily}
    </button>
  )
}

function facetChips(
  facets: Answer<'articles.facets'> | undefined,
  chosen: ChosenFilter,
  choose: (some: ChosenFilter) => void,
  words: Words,
): ReactNode {
  const { listing, articleStatus, library } = words.all
  const { status = [], source = [], language = [] } = chosen
  return (
    <>
      <FacetChip
        name={listing.facets.status}
        values={named(facets?.status, value => articleStatus[value])}
        chosen={status}
        onChange={next => choose({ status: [...next] })}
      />
      <FacetChip
        name={listing.facets.source}
        values={named(facets?.source.top, value => value ?? library.unknownSource)}
        more={facets?.source.more ?? 0}
        chosen={source}
        onChange={next => choose({ source: [...next] })}
      />
      <FacetChip
        name={listing.facets.language}
        values={named(facets?.language, value => languageName(value, words))}
        chosen={language}
        onChange={next => choose({ language: [...next] })}
      />
    </>
  )
}

function languageName(tag: string | null, { language, all }: Words): string {
  if (tag === null) return all.listing.unknownLanguage
  try {
    return new Intl.DisplayNames(language.locale, { type: 'language' }).of(tag) ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag // what scrapers call a language need not be a tag
    throw error
  }
}

/** An import is named after its moment, which its id tells: `import:20241103-090000-aaaaaa`. */
function importName(id: string, words: Words): string {
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    /^import:(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)/.exec(id) ?? []
  return words.say(words.all.listing.importOn, { moment: `${year}-${month}-${day} ${hour}:${minute}` })
}

function named<Value>(
  counted: readonly { readonly value: Value; readonly count: number }[] = [],
  textOf: (value: Value) => string,
): readonly FacetValue<Value>[] {
  return counted.map(each => ({ ...each, text: textOf(each.value) }))
}
