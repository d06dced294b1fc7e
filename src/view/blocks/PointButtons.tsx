import { useEffect, useRef, useState } from 'preact/hooks'
import { hasRoom, type PicturePointsBlock } from '../../course/picture-points.ts'
import { plainText } from '../../course/plain-text.ts'

interface PointButtonsProps extends Pick<PicturePointsBlock, 'image' | 'points'> {
  readonly onOpen: (index: number) => void
}

/** Over the numbers of a picture, where there is room for them. */
export function PointButtons({ image, points, onOpen }: PointButtonsProps) {
  const layer = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    if (layer.current) observer.observe(layer.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div class="points" ref={layer}>
      {hasRoom({ image, points }, width) &&
        points.map(
          ({ title, place }, index) =>
            place && (
              <button
                key={plainText(title)}
                type="button"
                style={{ left: `${place.across * 100}%`, top: `${place.down * 100}%` }}
                aria-label={`${index + 1}: ${plainText(title).replace(/\.$/, '')}`}
                onClick={() => onOpen(index)}
              />
            ),
        )}
    </div>
  )
}
