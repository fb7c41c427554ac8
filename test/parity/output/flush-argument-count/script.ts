// flush argument count
try { (flush as (level: number) => void)(1); } catch (error) { echo((error as Error).message); }
