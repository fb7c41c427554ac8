// exception empty message
throw new Exception();
