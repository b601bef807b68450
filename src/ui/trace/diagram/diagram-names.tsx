import type { DiagramLayout } from './diagram-layout.ts'
import { textStyles } from './text-width.ts'

const squeezed = (text: string) => text.replaceAll(' ', '')

/** The participants, each above its lane. */
export function ParticipantNames({ layout: { lanes } }: { readonly layout: DiagramLayout }) {
  return lanes.map(({ id, anchor, nameX, name, lines }) => (
    <text key={id} className="diagram-participant" textAnchor={anchor} {...textStyles.participant}>
      {squeezed(lines.join('')) !== squeezed(name) && <title>{name}</title>}
      {lines.map((line, index) => (
        <tspan key={line} x={nameX} y={14 + index * 16}>
          {line}
        </tspan>
      ))}
    </text>
  ))
}
