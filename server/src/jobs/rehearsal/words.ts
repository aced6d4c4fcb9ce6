const notes = [
  "Phòng họp đã sẵn sàng.",
  "Âm thanh ở phòng chúng tôi hơi nhỏ.",
  "Đại biểu còn đang vào phòng.",
  "Đề nghị cho xem lại hình của hội trường chính.",
] as const;

/** What simulated rooms say, in the language of the conference. */
export const words = {
  simulated: "mô phỏng",
  absence: "Đi công tác",
  /** Somebody nobody planned. */
  delegate: (number: number) => `Đại biểu ${number}`,
  subject: "Ý kiến thảo luận",
  finished: (speaker: string) => `${speaker} đã phát biểu xong.`,
  note: (random: () => number) => notes[Math.floor(random() * notes.length)] ?? notes[0],
} as const;
