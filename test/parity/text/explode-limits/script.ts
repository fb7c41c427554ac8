// explode limits
c'), explode(',', 'a,b,c', 10)]);
