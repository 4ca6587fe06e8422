m = Because of this.
n = And because of that.
