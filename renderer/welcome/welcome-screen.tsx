import { BookOpenText, FolderOpen, FolderPlus, Languages, Moon, Sun } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useOverlays } from '../frame/overlays-context.ts'
import { useSettings } from '../settings/settings-store.ts'
import { languages } from '../text/languages.ts'
import { useWords } from '../text/words-context.ts'
import { IconButton } from '../ui/controls/icon-button.tsx'
import { DropdownMenu } from '../ui/overlays/menu.tsx'
import { CoderDialog } from './coder-dialog.tsx'
import { CreateDialog } from './create-dialog.tsx'
import { RecentStudies } from './recent-studies.tsx'
import { useStudyDoors } from './use-study-doors.ts'
import { useWelcomeCommands } from './use-welcome-commands.ts'
import { WelcomeCard } from './welcome-card.tsx'
import './welcome.css'

/** No study is open: open the sample, begin one, go on with one. */
export function WelcomeScreen() {
  const words = useWords()
  const { app, welcome } = words.all
  const doors = useStudyDoors()
  const [isCreating, setCreating] = useState(false)
  const create = () => doors.withCoder(() => setCreating(true))
  useWelcomeCommands({ openSample: doors.openSample, create, openFolder: doors.openFolder })
  // Syncs with the title of the window.
  useEffect(() => {
    document.title = app.name
  }, [app.name])
  return (
    <main className="welcome" aria-busy={doors.isBusy}>
      <WelcomeTools />
      <header>
        <b className="welcome-mark" aria-hidden>
          ت
        </b>
        <h1>{app.name}</h1>
        <p>{app.promise}</p>
      </header>
      <div className="welcome-cards">
        <WelcomeCard
          icon={BookOpenText}
          title={welcome.sampleTitle}
          text={welcome.sampleText}
          action={welcome.sampleAction}
          isMain
          isBusy={doors.isBusy}
          onAction={doors.openSample}
        />
        <WelcomeCard
          icon={FolderPlus}
          title={welcome.createTitle}
          text={welcome.createText}
          action={welcome.createAction}
          isBusy={doors.isBusy}
          onAction={create}
        />
        <WelcomeCard
          icon={FolderOpen}
          title={welcome.openTitle}
          text={welcome.openText}
          action={welcome.openAction}
          isBusy={doors.isBusy}
          onAction={doors.openFolder}
        />
      </div>
      <RecentStudies isBusy={doors.isBusy} onOpen={doors.openRecent} />
      <CoderDialog isOpen={doors.isAskingCoder} onName={doors.nameCoder} onClose={doors.dropCoderQuestion} />
      <CreateDialog
        isOpen={isCreating}
        onClose={() => setCreating(false)}
        onCreate={(name, template) => {
          setCreating(false)
          doors.create(name, template)
        }}
      />
    </main>
  )
}

/** Language and theme, where they can be found before anything is open. */
function WelcomeTools() {
  const showOverlay = useOverlays()
  const words = useWords()
  const { settings: text } = words.all
  const { settings, change } = useSettings()
  const isDark = settings.theme === 'dark'
  return (
    <div className="welcome-tools">
      <DropdownMenu
        label={text.language}
        entries={languages.map(({ tag, name }) => ({
          kind: 'action',
          id: tag,
          text: name,
          isChecked: settings.language === tag,
          onSelect: () => change({ language: tag }),
        }))}
      >
        <button type="button" className="button button-quiet">
          <Languages size={16} aria-hidden />
          {words.language.name}
        </button>
      </DropdownMenu>
      <IconButton
        icon={isDark ? Sun : Moon}
        label={isDark ? words.all.commands.themeLight : words.all.commands.themeDark}
        onClick={() => change({ theme: isDark ? 'light' : 'dark' })}
      />
      <button type="button" className="button button-quiet" onClick={() => showOverlay('settings')}>
        {text.title}
      </button>
    </div>
  )
}
