// What a process takes that imports nothing.

console.log(0);
