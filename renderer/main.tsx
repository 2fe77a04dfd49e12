import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connectBridge } from './bridge/bridge.ts'
import { ProgramContext } from './bridge/program-context.ts'
import { QueryCache } from './bridge/query-cache.ts'
import { SettingsContext, SettingsStore } from './settings/settings-store.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id "root".')

const bridge = connectBridge(window)
const cache = new QueryCache(bridge)
const settings = new SettingsStore(bridge)
bridge.subscribe(event => cache.hear(event))
bridge.connection.subscribe(() => {
  // While it was lost, events were missed.
  if (bridge.connection.now() === 'connected') cache.reset()
})
void settings.read(navigator.language)
window.addEventListener('pagehide', settings.flush)

createRoot(root).render(
  <StrictMode>
    <ProgramContext value={{ bridge, cache }}>
      <SettingsContext value={settings}>
        <App />
      </SettingsContext>
    </ProgramContext>
  </StrictMode>,
)
