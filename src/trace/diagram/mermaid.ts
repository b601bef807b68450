import { type DiagramTexts, labelOf, outcomeOf, participantName } from './arrow-words.ts'
import type { Arrow, ArrowState, Diagram, ParticipantId } from './diagram.ts'

/**
 * The diagram as text that GitHub, GitLab and others draw.
 * Source: https://mermaid.js.org/syntax/sequenceDiagram.html
 */
export function mermaidOf(diagram: Diagram, texts: DiagramTexts): string {
  const participants = diagram.participants.map(
    (participant) => `  participant ${idOf(participant.id)} as ${escaped(participantName(participant, texts))}`,
  )
  return ['sequenceDiagram', ...participants, ...diagram.arrows.flatMap((arrow) => linesOf(arrow, texts))].join('\n')
}

/** The line of the answer, or of the request that gets none. */
const answerLines: Record<ArrowState, string> = {
  planned: '-->>',
  waiting: '-->>',
  pending: '-)',
  answered: '-->>',
  refused: '--x',
  unreadable: '-x',
  unreachable: '-x',
  cancelled: '-x',
}

function linesOf(arrow: Arrow, texts: DiagramTexts): string[] {
  const { name, words } = labelOf(arrow, texts)
  const label = words === '' ? name : name + texts.dash + words
  const outcome = outcomeOf(arrow, texts)
  if (arrow.kind === 'computation') return [`  Note over browser: ${escaped(label)}`]
  if (arrow.kind === 'request') {
    const line = answerLines[arrow.state]
    if (!line.startsWith('--')) return [said(arrow.from, line, arrow.to, `${label} · ${outcome}`)]
    return [said(arrow.from, '->>', arrow.to, label), said(arrow.to, line, arrow.from, outcome)]
  }
  const line = arrow.state === 'refused' ? '-x' : '->>'
  const text = outcome === '' ? label : `${label} · ${outcome}`
  if (arrow.via === null) return [said(arrow.from, line, arrow.to, text)]
  return [said(arrow.from, '->>', arrow.via, name), said(arrow.via, line, arrow.to, text)]
}

function said(from: ParticipantId, line: string, to: ParticipantId, text: string): string {
  return `  ${idOf(from)}${line}${idOf(to)}: ${escaped(text)}`
}

/** A hyphen in a name would be read as the beginning of an arrow. */
function idOf(id: ParticipantId): string {
  return id.replaceAll('-', '_')
}

/** As entity codes: what ends a statement or a line, begins a comment, is markup, or ends a fence in Markdown. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[#;<>&%`"\\{}$]/g, (character) => `#${character.codePointAt(0)};`)
    .replace(/^(?=(?:no)?wrap:)/i, '#8203;')
}
