import type { ImageBlock } from '../../course/course.ts'

export function Picture({ file, alternative, caption, width, height }: ImageBlock) {
  const picture = <img src={file} alt={alternative} width={width} height={height} />
  if (!caption) return <div class="picture">{picture}</div>
  return (
    <figure class="picture">
      {picture}
      <figcaption class="small">{caption}</figcaption>
    </figure>
  )
}
