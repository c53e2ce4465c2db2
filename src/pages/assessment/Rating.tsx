import type { AssessmentItem } from '../../core/program.ts';

/** Undefined leaves the statement open. */
export type Choose = (item: string, rating: 1 | 2 | 3 | 4 | 5 | undefined) => void;

const ratings = [1, 2, 3, 4, 5] as const;

/** One statement with its five answers and the one that leaves it open: a native group of radios. */
export function Rating(props: {
  readonly item: AssessmentItem;
  readonly scale: { readonly low: string; readonly high: string };
  readonly chosen: number | undefined;
  readonly onChoose: Choose;
}) {
  const { item, scale, chosen, onChoose } = props;
  const meaning = (rating: number): string =>
    rating === 1 ? `1, ${scale.low}` : rating === 5 ? `5, ${scale.high}` : String(rating);
  return (
    <fieldset class="rating">
      <legend>{item.text}</legend>
      <div class="scale">
        <span class="end" aria-hidden="true">
          {scale.low}
        </span>
        {ratings.map((rating) => (
          <label key={rating} class="choice">
            <input
              type="radio"
              name={item.id}
              aria-label={meaning(rating)}
              checked={chosen === rating}
              onChange={() => onChoose(item.id, rating)}
            />
            <span aria-hidden="true">{rating}</span>
          </label>
        ))}
        <span class="end" aria-hidden="true">
          {scale.high}
        </span>
        <label class="choice open">
          <input
            type="radio"
            name={item.id}
            checked={chosen === undefined}
            onChange={() => onChoose(item.id, undefined)}
          />
          <span>open</span>
        </label>
      </div>
    </fieldset>
  );
}
