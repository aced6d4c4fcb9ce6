import type { RichBlock, RichRun, RichText } from "@diemcau/shared/model/richText";
import styles from "./richText.module.css";

/** A text as it is read: headings, paragraphs, lists, tables. */
export function RichTextView({ text }: { text: RichText }) {
  return (
    <article className={styles.text}>
      {text.blocks.map((block, index) => (
        // A text that is read stands still: its parts have no other name than their place.
        <Block key={index} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { block: RichBlock }) {
  switch (block.type) {
    case "heading": {
      // The page's own headings stand above them.
      const Heading = ({ 1: "h3", 2: "h4", 3: "h5" } as const)[block.level];
      return (
        <Heading data-level={block.level}>
          <Runs runs={block.runs} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((runs, index) => (
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <Table block={block} />;
  }
}

function Table({ block: { header, rows } }: { block: Extract<RichBlock, { type: "table" }> }) {
  const [first = [], ...others] = rows;
  return (
    <div className={styles.tableFrame}>
      <table>
        {header && (
          <thead>
            <Row cells={first} Cell="th" />
          </thead>
        )}
        <tbody>
          {(header ? others : rows).map((cells, index) => (
            <Row key={index} cells={cells} Cell="td" />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ cells, Cell }: { cells: readonly RichRun[][]; Cell: "th" | "td" }) {
  return (
    <tr>
      {cells.map((runs, index) => (
        <Cell key={index}>
          <Runs runs={runs} />
        </Cell>
      ))}
    </tr>
  );
}

function Runs({ runs }: { runs: readonly RichRun[] }) {
  return runs.map(({ text, bold, italic }, index) => {
    const slanted = italic ? <em>{text}</em> : text;
    return <span key={index}>{bold ? <strong>{slanted}</strong> : slanted}</span>;
  });
}
