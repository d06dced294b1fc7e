import type { ComponentChildren } from 'preact'
import type { ImageBlock } from '../../course/course.ts'
import { Details } from '../shell/Details.tsx'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'

interface PictureProps extends ImageBlock {
  /** What lies over the picture, just as large. */
  readonly over?: ComponentChildren
}

export function Picture({ file, alternative, caption, description, over, ...size }: PictureProps) {
  const Around = caption ? 'figure' : 'div'
  const { width, height } = size
  const image = <img src={file} alt={alternative} width={width} height={height} />
  return (
    <>
      <Around class="picture">
        {over ? (
          <div class="under">
            {image}
            {over}
          </div>
        ) : (
          image
        )}
        {caption && <figcaption class="small">{caption}</figcaption>}
      </Around>
      {description.length > 0 && (
        <Details title={words('picture.description')}>
          <Blocks blocks={description} />
        </Details>
      )}
    </>
  )
}
