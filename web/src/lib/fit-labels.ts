/** A label of a chart: where it begins on its axis, how wide it is, and the line it stands on. */
export interface Label {
  readonly from: number
  readonly width: number
  readonly y: number
}

/** Keeps the labels that do not cover one given before them: the first have priority. Heights are those of a line of 14 px. */
export function fitLabels<Kind extends Label>(labels: readonly Kind[], gap = 6): Kind[] {
  const kept: Kind[] = []
  for (const label of labels)
    if (
      kept.every(
        other =>
          Math.abs(other.y - label.y) >= 14 || label.from >= other.from + other.width + gap || other.from >= label.from + label.width + gap,
      )
    )
      kept.push(label)
  return kept
}

/** Width of a text in the charts' 13 px face, a little generous: Arabic and Latin letters measure 5 to 8 px. */
export const textWidth = (text: string): number => text.length * 7.2
