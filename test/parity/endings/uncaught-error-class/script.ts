// uncaught error class
throw new Error('plain error');
