import { Component, type ReactNode } from 'react'
import { problemFrom } from '../../cognito/problem.ts'
import { LanguageContext } from '../messages.ts'

interface PartBoundaryProps {
  /** Where another place says it already. */
  readonly silent?: boolean
  readonly children: ReactNode
}

interface PartBoundaryState {
  readonly failure: 'unloaded' | 'fault' | null
}

/** A part that can't be fetched, or has a fault, says so in its place; the rest of the page goes on. */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { failure: null }

  static getDerivedStateFromError(error: unknown): PartBoundaryState {
    const { kind } = problemFrom(error)
    return { failure: kind === 'unloaded' || kind === 'loading-hangs' ? 'unloaded' : 'fault' }
  }

  override render() {
    const { failure } = this.state
    if (failure === null) return this.props.children
    if (this.props.silent) return null
    return (
      <LanguageContext.Consumer>
        {({ messages: { app } }) => (
          <p role="alert" className="small">
            {failure === 'unloaded' ? app.partFailed : app.partFaulty}
          </p>
        )}
      </LanguageContext.Consumer>
    )
  }
}
