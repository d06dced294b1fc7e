import type { ImageBlock } from '../../course/course.ts'
import { Details } from '../shell/Details.tsx'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'

export function Picture({ file, alternative, caption, description, width, height }: ImageBlock) {
  const Around = caption ? 'figure' : 'div'
  return (
    <>
      <Around class="picture">
        <img src={file} alt={alternative} width={width} height={height} />
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
