import { Component, type ReactNode } from 'react'
import { WordsContext } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'

interface ErrorBoundaryState {
  readonly hasFailed: boolean
}

/**
 * Holds a failure of the drawing in the part of the window where it happened. What is saved is not touched by it. React
 * has this for classes alone.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  static override contextType = WordsContext
  declare context: React.ContextType<typeof WordsContext>
  override state: ErrorBoundaryState = { hasFailed: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    const { crash } = this.context.all
    return (
      <div className="empty" role="alert">
        <h2>{crash.title}</h2>
        <p>{crash.text}</p>
        <div className="empty-actions">
          <Button look="primary" onClick={() => this.setState({ hasFailed: false })}>
            {crash.back}
          </Button>
          <Button onClick={() => window.location.reload()}>{crash.reload}</Button>
        </div>
      </div>
    )
  }
}
