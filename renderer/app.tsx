import { welcome } from './text/welcome.ts'

/** The whole of the page. */
export function App() {
  return (
    <main className="welcome">
      <h1>{welcome.name}</h1>
      <p>{welcome.promise}</p>
    </main>
  )
}
