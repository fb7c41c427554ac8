// chunk split strtr
echo(chunk_split('abcdefg', 3, '-'), '|', strtr('Hi all', 'ai', 'eo'), '|', strtr('Hi all', { Hi: 'Hello', Hello: 'x', all: 'world' }));
