import * as Y from "yjs";
import type { Api } from "./Api.ts";
import { SocketPeer } from "./SocketPeer.ts";

/** A page that writes minutes over a socket: the document it has, and what it sends of it. */
export class MinutesWriter {
  readonly doc = new Y.Doc();
  readonly peer: SocketPeer;

  private constructor(peer: SocketPeer) {
    this.peer = peer;
  }

  static async open(api: Api, conferenceId: string): Promise<MinutesWriter> {
    const writer = new MinutesWriter(await SocketPeer.connect(api, conferenceId));
    writer.peer.socket.on("minutes.update", (update) => Y.applyUpdate(writer.doc, new Uint8Array(update)));
    await writer.sync();
    return writer;
  }

  /** Takes what the server has. */
  async sync(): Promise<void> {
    const answer = await this.peer.socket.emitWithAck("minutes.sync", {
      stateVector: new Uint8Array(Y.encodeStateVector(this.doc)),
    });
    if (!answer.ok) throw new Error(answer.error.code);
    Y.applyUpdate(this.doc, new Uint8Array(answer.data.update));
  }

  textOf(section: string): Y.Text {
    const text = this.doc.getMap("sections").get(section);
    if (!(text instanceof Y.Text)) throw new Error("the section has no text yet");
    return text;
  }

  /** Appends words to a section, and answers what the server said of them. */
  write(section: string, words: string) {
    return this.change(section, (text) => text.insert(text.length, words));
  }

  /** Changes a section's text in any way, and answers what the server said of it. */
  change(section: string, edit: (text: Y.Text) => void) {
    const before = Y.encodeStateVector(this.doc);
    edit(this.textOf(section));
    return this.peer.socket.emitWithAck("minutes.update", {
      update: new Uint8Array(Y.encodeStateAsUpdate(this.doc, before)),
    });
  }

  close(): void {
    this.peer.close();
  }
}
