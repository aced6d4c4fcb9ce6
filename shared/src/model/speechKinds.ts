/** What somebody wants the floor for: tham luận, phát biểu, chất vấn, trả lời. */
export const speechKinds = ["paper", "speech", "question", "answer"] as const;
