import { useEffect, useState } from "preact/hooks";
import { ask } from "../../messaging/send.ts";
import { text } from "../../messaging/strings.ts";
import type { Meeting } from "../../model/reading.ts";
import { dayInWords } from "../shared/words.ts";

const webLink = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const Title = ({ url, title }: Meeting) =>
  webLink(url) ? (
    <a href={url} target="_blank" rel="noreferrer">
      {title || url}
    </a>
  ) : (
    <span>{title || url}</span>
  );

const Row = (meeting: Meeting) => {
  const day = meeting.publishedAt ?? meeting.readAt.slice(0, 10);
  return (
    <li>
      <time dateTime={day} class="soft">
        {dayInWords(day)}
      </time>
      <p>
        <Title {...meeting} />{" "}
        {!meeting.sure && (
          <span class="perhaps" title={text("memory_timeline_perhaps_title")}>
            {text("memory_timeline_perhaps")}
          </span>
        )}
      </p>
      {meeting.lines.map((line) => (
        <p key={line} class="soft">
          {line}
        </p>
      ))}
    </li>
  );
};

/** An entity's timeline: the articles that name it, the latest first, and what each says it did or suffered. */
export function EntityMeetings({ entityId }: { readonly entityId: string }) {
  const [meetings, setMeetings] = useState<readonly Meeting[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    setMeetings(null);
    void ask("memory.meetings", { entityId }).then((found) => {
      if (isWanted) setMeetings(found);
    });
    return () => {
      isWanted = false;
    };
  }, [entityId]);
  if (meetings === null) return null;
  return (
    <section class="meetings">
      <h3>{text("memory_timeline")}</h3>
      {meetings.length === 0 ? (
        <p class="soft">{text("memory_timeline_none")}</p>
      ) : (
        <ol>
          {meetings.map((meeting) => (
            <Row key={meeting.canonicalUrl} {...meeting} />
          ))}
        </ol>
      )}
    </section>
  );
}
