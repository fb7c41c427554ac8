<?php // exception empty message
throw new Exception();
