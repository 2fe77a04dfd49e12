import { Unplug } from 'lucide-react'
import { Direction, Tooltip } from 'radix-ui'
import { type ReactNode, use, useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import type { StudyView } from '../core/contract.ts'
import { useProgram } from './bridge/program-context.ts'
import { useQuery } from './bridge/use-query.ts'
import { CodebookScreen } from './codebook/codebook-screen.tsx'
import { useKeys } from './commands/use-keys.ts'
import { DeskProvider } from './desk/desk-provider.tsx'
import { ExportDialog } from './export/export-dialog.tsx'
import { ErrorBoundary } from './frame/error-boundary.tsx'
import { Frame } from './frame/frame.tsx'
import { Overlays } from './frame/overlays.tsx'
import type { Features } from './frame/slots.ts'
import { useHeldDrops } from './frame/use-held-drops.ts'
import { useNativeMenu } from './frame/use-native-menu.ts'
import { HistoryPanel } from './history/history-panel.tsx'
import { ImportDialog } from './import/import-dialog.tsx'
import { LibraryScreen } from './library/library-screen.tsx'
import { PickProvider } from './pick/pick-provider.tsx'
import { SettingsContext, useSettings } from './settings/settings-store.ts'
import { useChangedKeys } from './settings/use-changed-keys.ts'
import { useSettingsCommands } from './settings/use-settings-commands.ts'
import { TagPanel } from './tagging/tag-panel.tsx'
import { sentenceOf } from './text/failures.ts'
import { languageFor } from './text/languages.ts'
import { Words } from './text/words.ts'
import { useWords, WordsContext } from './text/words-context.ts'
import { EmptyState } from './ui/display/empty-state.tsx'
import { Toaster } from './ui/overlays/toaster.tsx'
import { useToasts } from './ui/overlays/toasts-context.ts'
import { WelcomeScreen } from './welcome/welcome-screen.tsx'

/** The whole of the page. */
export function App() {
  const store = use(SettingsContext)
  const { bridge } = useProgram()
  const reached = useSyncExternalStore(bridge.connection.subscribe, bridge.connection.now)
  const settings = useSyncExternalStore(store?.subscribe ?? (() => () => undefined), () => store?.now())
  if (reached === 'ended') return <Ended />
  if (!settings) return null
  return (
    <Surroundings>
      <ErrorBoundary>
        <PickProvider>
          <Overlays>
            <Workbench />
          </Overlays>
        </PickProvider>
      </ErrorBoundary>
    </Surroundings>
  )
}

/** Language, direction, theme and messages around everything. */
function Surroundings({ children }: { readonly children: ReactNode }) {
  const { settings } = useSettings()
  const { language, theme, readerFontSize, readerLeading } = settings
  const words = useMemo(() => new Words(languageFor(language)), [language])
  const { tag, direction } = words.language
  // Paints: the page's own element is outside of React.
  useLayoutEffect(() => {
    const page = document.documentElement
    page.lang = tag
    page.dir = direction
    if (theme === 'system') delete page.dataset['theme']
    else page.dataset['theme'] = theme
    page.style.setProperty('--read-size', `${readerFontSize}px`)
    page.style.setProperty('--read-leading', String(readerLeading))
  }, [tag, direction, theme, readerFontSize, readerLeading])
  return (
    <WordsContext value={words}>
      <Direction.Provider dir={direction}>
        <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
          <Toaster>{children}</Toaster>
        </Tooltip.Provider>
      </Direction.Provider>
    </WordsContext>
  )
}

const features: Features = {
  library: LibraryScreen,
  codebook: CodebookScreen,
  importDialog: ImportDialog,
  tagPanel: TagPanel,
  exportDialog: ExportDialog,
  historyPanel: HistoryPanel,
}

function Workbench() {
  const words = useWords()
  const toasts = useToasts()
  const store = use(SettingsContext)
  const { value: study } = useQuery('study.current', {})
  useKeys()
  useHeldDrops()
  useNativeMenu()
  useSettingsCommands()
  useChangedKeys()
  // Syncs with the settings store, which writes behind and may be refused.
  useEffect(() => {
    if (!store) return
    store.onFailure = failure => toasts.show({ kind: 'failure', text: sentenceOf(failure, words) })
    return () => {
      store.onFailure = () => undefined
    }
  }, [store, toasts, words])
  if (study === undefined) return null
  if (study === null) return <WelcomeScreen />
  return (
    <DeskProvider key={study.id}>
      <Frame study={study as StudyView} features={features} /* frozen by type alone */ />
    </DeskProvider>
  )
}

/** The address was used before, or elsewhere; nothing can be asked, not even the language. */
function Ended() {
  const words = useMemo(() => new Words(languageFor(null, navigator.languages)), [])
  const { connection } = words.all
  return (
    <main className="connection-ended" lang={words.language.tag} dir={words.language.direction}>
      <EmptyState icon={Unplug} title={connection.endedTitle} text={connection.ended} isWholePage />
    </main>
  )
}
